# posting
