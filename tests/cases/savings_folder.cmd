cd ../trees; layoutsim savings shop --count shop.base.Item=10,Food=20 --python 3.12 --csv
