cd ../trees; layoutsim layout shop Item Food --python 3.13 && layoutsim layout shop shop.goods.food.Food base.Item Nothing --python 3.13; layoutsim layout shop --tree --python 2.7,3.13
