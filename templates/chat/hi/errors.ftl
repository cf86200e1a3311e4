# errors
file-over-limit = यहाँ की फ़ाइल { $size } MB की है, और Discord मुझसे ज़्यादा से ज़्यादा { $limit } MB लेता है। वह सुरक्षित है: /link से अपना Telegram जोड़िए और वहाँ /history से उसे पाइए।
