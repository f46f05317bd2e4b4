// Programs with tf.data: rows of [id, program].
'use strict';

const caught = (text) => `try { ${text} } catch (e) { report(e.message); }`;

const making = [
  ['array_of_numbers', 'await sized(numbers());'],
  ['array_of_lists', 'await sized(tf.data.array([[1, 2], [3, 4]]));'],
  ['array_of_objects', 'await sized(pairs());'],
  ['array_empty', 'await sized(tf.data.array([]));'],
  ['array_of_null', 'await sized(tf.data.array([1, null, 3]));'],
  ['array_of_nested_objects', 'await sized(tf.data.array([{a: {b: [1], c: {d: 2}}}]));'],
  ['array_twice_read', 'const d = numbers(); await all(d); await all(d);'],
  ['array_copies_elements', 'const items = [{a: [1]}]; const got = await tf.data.array(items).toArray(); '
    + 'got[0].a[0] = 5; report(items);'],
  ['array_nothing', 'tf.data.array();'],
  ['generator', 'await sized(tf.data.generator(function*() { yield 1; yield [2]; yield {a: 3}; }));'],
  ['generator_twice_read', 'const d = tf.data.generator(function*() { report("begins"); yield 1; '
    + 'yield 2; }); await all(d); await all(d);'],
  ['generator_empty', 'await sized(tf.data.generator(function*() { report("begins"); }));'],
  ['generator_is_lazy', 'const d = tf.data.generator(function*() { report("begins"); yield 1; '
    + 'report("goes on"); yield 2; }).map(x => { report("map"); return x * 10; }); report("made"); '
    + 'const it = await d.iterator(); report("iterator"); report((await it.next()).value); '
    + 'report((await it.next()).value); report((await it.next()).done); report((await it.next()).done);'],
  ['generator_of_iterator', 'let i = 0; await all(tf.data.generator(() => ({next: () => '
    + '(i++ < 3 ? {value: i, done: false} : {value: null, done: true})})));'],
  ['generator_of_async_iterator', 'let i = 0; await all(tf.data.generator(async () => '
    + '({next: async () => (i++ < 3 ? {value: i, done: false} : {value: null, done: true})})));'],
  ['generator_called', 'const g = function*() { yield 1; }; const d = tf.data.generator(g()); '
    + 'report("made"); await all(d);'],
  ['generator_returns_a_list', 'const d = tf.data.generator(() => [1, 2]); await all(d);'],
  ['generator_throws', 'await all(tf.data.generator(function*() { yield 1; throw new Error("oh"); }));'],
  ['generator_throws_in_map', 'await all(tf.data.generator(function*() { yield 1; throw new Error("oh"); })'
    + '.map(x => x));'],
  ['func', 'let i = 0; const d = tf.data.func(() => (i++ < 3 ? {value: i, done: false} : '
    + '{value: null, done: true})); report(d.size); await all(d); await all(d);'],
  ['func_async', 'let i = 0; await all(tf.data.func(async () => (i++ < 3 ? {value: i, done: false} : '
    + '{value: null, done: true})));'],
  ['func_throws', 'await all(tf.data.func(() => { throw new Error("oh"); }));'],
  ['func_one_stream_for_all', 'let i = 0; const d = tf.data.func(() => (i++ < 5 ? {value: i, done: false} '
    + ': {value: null, done: true})); await all(d.take(2)); await all(d.take(2)); await all(d);'],
  ['zip_object', 'await sized(tf.data.zip({xs: tf.data.array([[1], [2], [3]]), ys: numbers()}));'],
  ['zip_list', 'await sized(tf.data.zip([numbers(), tf.data.array([7, 8])]));'],
  ['zip_nested', 'await sized(tf.data.zip({a: {b: numbers()}, c: [tf.data.array([5, 6])]}));'],
  ['zip_unknown_size_last', 'await sized(tf.data.zip([numbers(), numbers().filter(x => x > 2)]));'],
  ['zip_unknown_size_first', 'await sized(tf.data.zip([numbers().filter(x => x > 2), numbers()]));'],
  ['zip_with_endless', 'await sized(tf.data.zip([numbers(), tf.data.array([1, 2]).repeat()]));'],
  ['zip_same_twice', 'const d = numbers(); await sized(tf.data.zip([d, d]));'],
  ['zip_of_batches', 'await sized(tf.data.zip({xs: tf.data.array([[1], [2], [3]]).batch(2), '
    + 'ys: tf.data.array([1, 2, 3]).batch(2)}));'],
  ['zip_of_a_dataset', 'const d = tf.data.zip(numbers()); await all(d);'],
  ['zip_number', 'tf.data.zip(3);'],
  ['zip_nothing', 'tf.data.zip();'],
  ['zip_of_numbers', 'const d = tf.data.zip([numbers(), 3]); report("made"); await all(d);'],
  ['zip_empty', 'await all(tf.data.zip([]));'],
  ['zip_with_null', 'const d = tf.data.zip({a: numbers(), b: {c: null}}); await all(d.take(2));'],
];

const methods = [
  ['map', 'await sized(numbers().map(x => x * x));'],
  ['map_of_objects', 'await sized(pairs().map(({xs, ys}) => ({xs: xs.map(x => x * 10), ys})));'],
  ['map_to_tensors', 'await sized(numbers().map(x => tf.scalar(x)));'],
  ['map_async_function', 'const got = await numbers().take(2).map(async x => x * 2).toArray(); '
    + 'report(await got[0]); report(await got[1]);'],
  ['map_no_function', 'const d = numbers().map(3); report("made"); await all(d);'],
  ['map_throws', 'await all(numbers().map(x => { if2(x); return x; }));'],
  ['map_async', 'await sized(numbers().mapAsync(async x => x * 2));'],
  ['map_async_plain_function', 'await sized(numbers().mapAsync(x => x * 2));'],
  ['map_async_waits', 'await sized(numbers().mapAsync(async x => { await tf.nextFrame(); return x * 2; }));'],
  ['filter', 'await sized(numbers().filter(x => x % 2 === 0));'],
  ['filter_nothing_left', 'await sized(numbers().filter(x => false));'],
  ['filter_async_function', 'await sized(numbers().filter(async x => x > 3));'],
  ['filter_truth', 'await sized(numbers().filter(x => x === 3 ? [] : x === 4 ? NaN : null));'],
  ['filter_no_function', 'const d = numbers().filter(); report("made"); await all(d);'],
  ['take', 'await sized(numbers().take(3));'],
  ['take_more', 'await sized(numbers().take(30));'],
  ['take_none', 'await sized(numbers().take(0));'],
  ['take_negative', 'await sized(numbers().take(-1));'],
  ['take_nothing_given', 'await sized(numbers().take());'],
  ['take_fraction', 'await sized(numbers().take(2.5));'],
  ['take_of_unknown', 'await sized(numbers().filter(x => true).take(2));'],
  ['take_of_endless', 'await sized(numbers().repeat().take(9));'],
  ['skip', 'await sized(numbers().skip(3));'],
  ['skip_more', 'await sized(numbers().skip(30));'],
  ['skip_none', 'await sized(numbers().skip(0));'],
  ['skip_negative', 'await sized(numbers().skip(-1));'],
  ['skip_nothing_given', 'await sized(numbers().skip());'],
  ['skip_fraction', 'await sized(numbers().skip(2.5));'],
  ['skip_of_endless', 'const d = numbers().repeat().skip(9); report(d.size); await all(d.take(3));'],
  ['repeat', 'await sized(tf.data.array([1, 2]).repeat(3));'],
  ['repeat_none', 'await sized(tf.data.array([1, 2]).repeat(0));'],
  ['repeat_endless', 'const d = tf.data.array([1, 2]).repeat(); report(d.size); await all(d.take(5));'],
  ['repeat_negative', 'const d = tf.data.array([1, 2]).repeat(-1); report(d.size); await all(d.take(5));'],
  ['repeat_of_unknown', 'await sized(numbers().filter(x => x > 4).repeat(2));'],
  ['repeat_fraction', 'await sized(tf.data.array([1, 2]).repeat(1.5));'],
  ['repeat_calls_the_generator_again', 'await all(tf.data.generator(function*() { report("begins"); '
    + 'yield 1; }).repeat(3));'],
  ['repeat_endless_to_array', 'await tf.data.array([1]).repeat().toArray();'],
  ['repeat_endless_to_array_for_test', 'await tf.data.array([1]).repeat().toArrayForTest();'],
  ['concatenate', 'await sized(numbers().concatenate(tf.data.array([7, 8])));'],
  ['concatenate_unknown', 'await sized(numbers().concatenate(numbers().filter(x => x > 4)));'],
  ['concatenate_endless', 'report(numbers().concatenate(numbers().repeat()).size); '
    + 'report(numbers().repeat().concatenate(numbers()).size);'],
  ['concatenate_nothing', 'numbers().concatenate();'],
  ['prefetch', 'await sized(numbers().prefetch(3));'],
  ['prefetch_one', 'await sized(numbers().prefetch(1));'],
  ['prefetch_works_ahead', 'let made = 0; const it = await tf.data.generator(function*() { '
    + 'made = 1; yield 1; made = 2; yield 2; made = 3; yield 3; made = 4; yield 4; }).prefetch(3)'
    + '.iterator(); await it.next(); report(made); await it.next(); report(made);'],
  ['prefetch_nothing', 'numbers().prefetch();'],
  ['prefetch_zero', 'const d = numbers().prefetch(0); report("made"); await all(d);'],
  ['shuffle_seeded', 'await sized(numbers().shuffle(3, "a")); await all(numbers().shuffle(30, 7));'],
  ['shuffle_two_readings', 'const d = numbers().shuffle(4, 42); await all(d); await all(d); await all(d);'],
  ['shuffle_not_reshuffled', 'const d = numbers().shuffle(4, 42, false); await all(d); await all(d);'],
  ['shuffle_batches', 'await all(numbers().shuffle(7, 1).batch(3));'],
  ['shuffle_repeated', 'await all(numbers().shuffle(7, 1).repeat(2)); '
    + 'await all(numbers().repeat(2).shuffle(5, 1));'],
  ['shuffle_one', 'await all(numbers().shuffle(1));'],
  ['shuffle_long', 'const list = []; for (let i = 0; i < 60; i++) { list.push(i); } '
    + 'await all(tf.data.array(list).shuffle(20, "seed"));'],
  ['shuffle_nothing', 'numbers().shuffle();'],
  ['shuffle_nothing_of_unknown', 'numbers().filter(x => true).shuffle();'],
  ['shuffle_negative', 'numbers().shuffle(-1);'],
  ['shuffle_zero', 'const d = numbers().shuffle(0); report("made"); await all(d);'],
  ['for_each', 'await numbers().take(3).forEachAsync(x => { report(x); });'],
  ['for_each_result', 'report(await numbers().take(3).forEachAsync(x => x));'],
  ['for_each_async', 'await numbers().take(3).forEachAsync(async x => { report(x); });'],
  ['for_each_throws', 'await numbers().forEachAsync(x => { report(x); throw new Error("oh"); });'],
  ['for_each_nothing', 'await numbers().forEachAsync();'],
  ['to_array_for_test', 'report(await numbers().map(x => x * 2).toArrayForTest());'],
];

const batching = [
  ['batch_numbers', 'await sized(numbers().batch(3));'],
  ['batch_without_rest', 'await sized(numbers().batch(3, false));'],
  ['batch_objects', 'await sized(pairs().batch(2));'],
  ['batch_more_than_there_is', 'await sized(pairs().batch(20));'],
  ['batch_more_without_rest', 'await sized(pairs().batch(20, false));'],
  ['batch_lists', 'await sized(tf.data.array([[1, 2], [3, 4], [5, 6]]).batch(2));'],
  ['batch_nested_lists', 'await sized(tf.data.array([[[1], [2]], [[3], [4]]]).batch(2));'],
  ['batch_tensors', 'await sized(tensors().batch(2));'],
  ['batch_batches', 'await sized(numbers().batch(2).batch(2));'],
  ['batch_int_tensors', "await sized(tf.data.array([tf.scalar(1, 'int32'), tf.scalar(2, 'int32')]).batch(2));"],
  ['batch_booleans', 'await sized(tf.data.array([true, false]).batch(2));'],
  ['batch_nested_objects', 'await sized(tf.data.array([{a: {b: 1}}, {a: {b: 2}}]).batch(2));'],
  ['batch_of_zip', 'await sized(tf.data.zip({xs: numbers(), ys: numbers()}).batch(4));'],
  ['batch_of_zipped_list', 'await sized(tf.data.zip([numbers(), numbers()]).batch(4));'],
  ['batch_of_endless', 'report(numbers().repeat().batch(3).size);'],
  ['batch_of_unknown', 'await sized(numbers().filter(x => x > 1).batch(3));'],
  ['batch_missing_values', 'await sized(tf.data.array([1, undefined, 3]).batch(3));'],
  ['batch_ragged', 'await all(tf.data.array([[1, 2], [3]]).batch(2));'],
  ['batch_unequal_tensors', 'await all(tf.data.array([tf.ones([2]), tf.ones([3])]).batch(2));'],
  ['batch_zero', 'numbers().batch(0);'],
  ['batch_negative', 'numbers().batch(-2);'],
  ['batch_nothing', 'numbers().batch();'],
  ['batch_object_given', 'numbers().batch({batchSize: 2});'],
  ['batch_fraction', 'await sized(numbers().batch(2.5));'],
  ['batch_promises', 'await all(numbers().map(async x => x).batch(2));'],
  ['batch_map', 'await all(pairs().batch(2).map(({xs, ys}) => ({xs: xs.mul(2), ys: ys.add(1)})));'],
];

const memory = [
  ['memory_array_of_tensors', 'const d = tensors(); alive(); const it = await d.iterator(); alive(); '
    + 'await it.next(); alive(); await it.next(); alive();'],
  ['memory_to_array', 'const got = await tensors().toArray(); alive(); tf.dispose(got); alive();'],
  ['memory_for_each', 'await tensors().forEachAsync(t => { alive(); }); alive();'],
  ['memory_for_each_returns', 'await tensors().forEachAsync(t => t); alive();'],
  ['memory_map', 'const got = await tensors().map(t => t.mul(2).add(1)).toArray(); alive();'],
  ['memory_map_inside', 'await tensors().map(t => { const u = t.mul(2); alive(); return u.add(1); })'
    + '.forEachAsync(t => { alive(); }); alive();'],
  ['memory_map_keeps_input', 'await tensors().map(t => ({t, more: t.add(1)})).toArray(); alive();'],
  ['memory_map_async', 'await tensors().mapAsync(async t => t.mul(2).add(1)).toArray(); alive();'],
  ['memory_filter', 'await tensors().filter(t => t.dataSync()[0] > 2).toArray(); alive();'],
  ['memory_filter_tidies', 'await numbers().filter(x => tf.scalar(x).greater(2).dataSync()[0]).toArray(); '
    + 'alive();'],
  ['memory_skip', 'await tensors().skip(2).toArray(); alive();'],
  ['memory_take', 'await tensors().take(1).toArray(); alive();'],
  ['memory_batch', 'await tensors().batch(2).toArray(); alive();'],
  ['memory_batch_numbers', 'await numbers().batch(2).toArray(); alive();'],
  ['memory_batch_without_rest', 'await tensors().batch(2, false).toArray(); alive();'],
  ['memory_batch_for_each', 'await pairs().batch(2).forEachAsync(b => { alive(); }); alive();'],
  ['memory_zip', 'await tf.data.zip({a: tensors(), b: tensors().take(2)}).forEachAsync(e => { alive(); });'
    + ' alive();'],
  ['memory_repeat', 'await tensors().repeat(2).toArray(); alive();'],
  ['memory_shuffle', 'const it = await tensors().shuffle(2, "a").iterator(); await it.next(); alive();'],
  ['memory_prefetch', 'const it = await tensors().prefetch(2).iterator(); await it.next(); alive();'],
  ['memory_generator', 'await tf.data.generator(function*() { yield tf.ones([2]); yield tf.ones([2]); })'
    + '.batch(2).forEachAsync(t => { alive(); }); alive();'],
];

const iterators = [
  ['iterator_next', 'const it = await numbers().take(1).iterator(); report(await it.next()); '
    + 'report(await it.next()); report(await it.next());'],
  ['iterator_to_array', 'const it = await numbers().iterator(); await it.next(); '
    + 'report(await it.toArray()); report(await it.toArray());'],
  ['iterator_to_array_for_test', 'report(await (await numbers().iterator()).toArrayForTest());'],
  ['iterator_map_filter', 'const it = await numbers().iterator(); '
    + 'report(await it.map(x => x * 2).filter(x => x > 4).toArray());'],
  ['iterator_map_async', 'const it = await numbers().iterator(); '
    + 'report(await it.mapAsync(async x => x * 2).toArray());'],
  ['iterator_serial_map_async', 'const it = await numbers().iterator(); '
    + 'report(await it.serialMapAsync(async x => x * 2).toArray());'],
  ['iterator_flatmap', 'const it = await numbers().take(3).iterator(); '
    + 'report(await it.flatmap(x => [x, x * 10]).toArray());'],
  ['iterator_take_skip', 'const it = await numbers().iterator(); '
    + 'report(await it.skip(2).take(3).toArray()); report(await it.toArray());'],
  ['iterator_take_none_given', 'report(await (await numbers().iterator()).take().toArray()); '
    + 'report(await (await numbers().iterator()).skip(-1).toArray());'],
  ['iterator_row_major_batch', 'report(await (await numbers().iterator()).rowMajorBatch(3).toArray()); '
    + 'report(await (await numbers().iterator()).rowMajorBatch(3, false).toArray());'],
  ['iterator_column_major_batch', 'report(await (await pairs().iterator()).columnMajorBatch(2).toArray());'],
  ['iterator_column_major_batch_with', 'report(await (await pairs().iterator()).columnMajorBatch(2, true, '
    + 'rows => typeof rows[0] === "number" ? {value: rows.length, recurse: false} : '
    + '{value: null, recurse: true}).toArray());'],
  ['iterator_column_major_batch_both', 'report(await (await pairs().iterator()).columnMajorBatch(2, true, '
    + 'rows => ({value: 1, recurse: true})).toArray());'],
  ['iterator_concatenate', 'const it = await numbers().take(2).iterator(); '
    + 'report(await it.concatenate(await numbers().skip(5).iterator()).toArray());'],
  ['iterator_shuffle', 'report(await (await numbers().iterator()).shuffle(3, "x").toArray());'],
  ['iterator_prefetch', 'report(await (await numbers().iterator()).prefetch(3).toArray());'],
  ['iterator_serial', 'report(await (await numbers().iterator()).serial().toArray());'],
  ['iterator_for_each', 'await (await numbers().take(2).iterator()).forEachAsync(x => { report(x); });'],
  ['iterator_serial_for_each', 'const it = await numbers().iterator(); '
    + 'await it.serialForEach(async x => { report(x); return x < 3; }); report(await it.next());'],
  ['iterator_resolve_fully', 'const it = await numbers().iterator(); await it.resolveFully(); '
    + 'report(await it.next());'],
  ['iterator_resolve_while', 'const it = await numbers().iterator(); await it.resolveWhile(x => x < 2); '
    + 'report(await it.next());'],
  ['iterator_handle_errors', 'let i = 0; const it = await tf.data.func(() => { i++; '
    + 'return i > 4 ? {value: null, done: true} : {value: i, done: false}; }).iterator(); '
    + 'report(await it.map(x => { return x === 2 ? fail() : x; }).handleErrors(e => true).toArray());'],
  ['iterator_handle_errors_and_end', 'const it = await numbers().iterator(); '
    + 'report(await it.map(x => { return x === 2 ? fail() : x; }).handleErrors(e => false).toArray());'],
  ['serial_fails_for_good', 'const it = await numbers().map(x => { return x === 1 ? fail() : x; }).batch(2)'
    + `.iterator(); ${caught('await it.next();')} ${caught('await it.next();')}`],
  ['map_goes_on_after_an_error', 'const it = await numbers().map(x => { return x === 1 ? fail() : x; })'
    + `.iterator(); report(await it.next()); ${caught('await it.next();')} report(await it.next());`],
  ['several_reads_under_way', 'const it = await numbers().batch(2).iterator(); const first = it.next(); '
    + 'const second = it.next(); report(await second); report(await first);'],
];

const csvs = [
  ['csv', "await sized(csv(['a,b', '1,2', '3,4']));"],
  ['csv_ends_in_a_line_break', "await all(csv(['a,b', '1,2', '']));"],
  ['csv_empty_line', "await all(csv(['a,b', '1,2', '', '3,4']));"],
  ['csv_empty_line_of_one_column', "await all(csv(['a', '1', '', '3']));"],
  ['csv_column_names', "const d = csv(['a,b', '1,2']); report(await d.columnNames());"],
  ['csv_labels', "await all(csv(['a,b,c', '1,2,3'], {columnConfigs: {c: {isLabel: true}}}));"],
  ['csv_two_labels', "await all(csv(['a,b,c', '1,2,3'], {columnConfigs: {c: {isLabel: true}, "
    + 'a: {isLabel: true}}}));'],
  ['csv_configured_only', "const d = csv(['a,b,c', '1,2,3'], {columnConfigs: {c: {isLabel: true}, a: {}}, "
    + 'configuredColumnsOnly: true}); await all(d); report(await d.columnNames());'],
  ['csv_names_given', "const d = csv(['a,b', '1,2'], {columnNames: ['x', 'y']}); await all(d); "
    + 'report(await d.columnNames());'],
  ['csv_names_too_few', "await all(csv(['a,b', '1,2'], {columnNames: ['x']}));"],
  ['csv_no_header', "await all(csv(['1,2', '3,4'], {columnNames: ['x', 'y'], hasHeader: false}));"],
  ['csv_no_header_no_names', "await all(csv(['1,2'], {hasHeader: false}));"],
  ['csv_nothing', 'await all(csv([]));'],
  ['csv_duplicate_names', "await all(csv(['a,b,a', '1,2,3']));"],
  ['csv_unknown_config', "await all(csv(['a,b', '1,2'], {columnConfigs: {c: {isLabel: true}}}));"],
  ['csv_too_many_fields', "await all(csv(['a,b', '1,2,3']));"],
  ['csv_too_few_fields', "await all(csv(['a,b', '1']));"],
  ['csv_texts', "await all(csv(['a,b', 'x,y z', 'NaN,1e3', '0x10,-.5', ' 7 , ', 'Infinity,1_0', '+3,1.']));"],
  ['csv_quotes', "await all(csv(['a,b', '\"x,y\",1', '\"say \"\"hi\"\"\",2', '\"\",3', '\"open,4', "
    + "'5,\"6\"', '7,\"a\"b', '8,\"\"']).filter(r => true));"],
  ['csv_quoted_header', "await all(csv(['\"a b\",c', '1,2']));"],
  ['csv_quoted_then_text', "await all(csv(['a,b', '\"x\"y,\",1']));"],
  ['csv_missing', "await all(csv(['a,b', ',2', '1,', ',']));"],
  ['csv_missing_default', "await all(csv(['a,b', ',2'], {columnConfigs: {a: {default: 7}}}));"],
  ['csv_missing_default_zero', "await all(csv(['a,b', ',2'], {columnConfigs: {a: {default: 0, required: "
    + 'true}}}));'],
  ['csv_missing_required', "await all(csv(['a,b', ',2'], {columnConfigs: {a: {required: true}}}));"],
  ['csv_missing_label', "await all(csv(['a,b', ',2'], {columnConfigs: {a: {isLabel: true}}}));"],
  ['csv_dtypes', "await all(csv(['a,b,c,d', '1.7,1,1.5,2', '-1.2,true,x,y', '3,False,2,z', '4,yes,0,1'], "
    + "{columnConfigs: {a: {dtype: 'int32'}, b: {dtype: 'bool'}, c: {dtype: 'float32'}, "
    + "d: {dtype: 'string'}}}));"],
  ['csv_bool_of_numbers', "await all(csv(['a', '1', '0', '2', '1.0', 'TRUE', 't'], "
    + "{columnConfigs: {a: {dtype: 'bool'}}}));"],
  ['csv_delimiter', "await all(csv(['a;b', '1;2'], {delimiter: ';'}));"],
  ['csv_tab', "await all(csv(['a|b', '1|2,3'], {delimiter: '|'}));"],
  ['csv_whitespace', "await all(csv(['a b', '  1   2', '3 4', '5  6'], {delimWhitespace: true}));"],
  ['csv_whitespace_at_end', "await all(csv(['a b', '1 2 '], {delimWhitespace: true}));"],
  ['csv_space_delimiter', "await all(csv(['a b c', '1  3'], {delimiter: ' '}));"],
  ['csv_both_delimiters', "csv(['a b'], {delimWhitespace: true, delimiter: ','});"],
  ['csv_batched', "await all(csv(['a,b,c', '1,2,3', '4,5,6'], {columnConfigs: {c: {isLabel: true}}}).batch(2));"],
  ['csv_missing_batched', "await all(csv(['a,b', ',2', '1,']).batch(2));"],
  ['csv_mapped', "await all(csv(['a,b,c', '1,2,3', '4,5,6'], {columnConfigs: {c: {isLabel: true}}})"
    + '.map(({xs, ys}) => ({xs: Object.values(xs), ys: Object.values(ys)})).batch(2));'],
  ['csv_twice_read', "const d = csv(['a,b', '1,2', '3,4']); await all(d); await all(d.skip(1)); "
    + 'await all(d.shuffle(2, 3));'],
  ['text_lines', "await sized(new tf.data.TextLineDataset(new tf.data.FileDataSource(bytes(['a', '', 'b,c', "
    + "'']))));"],
  ['file_source_of_text', "const d = new tf.data.CSVDataset(new tf.data.FileDataSource('a,b'), {}); "
    + 'report("made"); await all(d);'],
  ['csv_of_missing_file', "await all(tf.data.csv('file:///nowhere/at/all.csv'));"],
  ['webcam', 'await tf.data.webcam();'],
  ['microphone', 'await tf.data.microphone();'],
];

const utilities = [
  ['util_shapes', 'const u = tf.util; report([u.sizeFromShape([2, 3]), u.sizeFromShape([]), '
    + 'u.isScalarShape([]), u.isScalarShape([1]), u.computeStrides([2, 3, 4]), u.computeStrides([5]), '
    + 'u.inferFromImplicitShape([-1, 2], 4), u.parseAxisParam(-1, [2, 3]), u.parseAxisParam(null, [2, 3]), '
    + 'u.squeezeShape([1, 2, 1]), u.squeezeShape([1, 2, 1], [0]), u.sizeToSquarishShape(7)]);'],
  ['util_places', 'const u = tf.util; report([u.indexToLoc(5, 2, [3, 1]), u.indexToLoc(1, 1, []), '
    + 'u.indexToLoc(0, 0, []), u.locToIndex([1, 2], 2, [3, 1]), u.locToIndex([4], 1, []), '
    + 'u.locToIndex([], 0, [])]);'],
  ['util_lists', 'const u = tf.util; report([u.flatten([[1, [2]], 3]), u.flatten(5), u.sum([1, 2, 3.5]), '
    + 'u.arraysEqual([1, 2], [1, 2]), u.arraysEqual([1], [1, 2]), u.arraysEqual([1], null), '
    + 'u.distSquared([0, 1], [2, 3]), u.toNestedArray([2, 2], [1, 2, 3, 4])]);'],
  ['util_numbers', 'const u = tf.util; report([u.clamp(0, 5, 2), u.clamp(0, -5, 2), u.clamp(0, 1, 2), '
    + 'u.nearestLargerEven(3), u.nearestLargerEven(4), u.isInt(2), u.isInt(2.5), u.tanh(0.5), '
    + "u.rightPad('ab', 4), u.rightPad('abc', 2), u.bytesPerElement('float32'), "
    + "u.bytesPerElement('bool')]);"],
  ['util_kinds', "const u = tf.util; report([u.isString('a'), u.isString(1), u.isNumber(1), u.isNumber('a'), "
    + "u.isBoolean(true), u.isBoolean(1), u.isFunction(tf.ones), u.isFunction(1), u.inferDtype([1, 2]), "
    + "u.inferDtype([true]), u.inferDtype('a'), u.isPromise(tf.ones([1]).data())]);"],
  ['util_assert', "tf.util.assert(true, 'fine'); tf.util.assert(1 > 2, () => 'not more');"],
  ['util_assert_text', "tf.util.assert(false, 'no');"],
  ['util_shapes_match', "tf.util.assertShapesMatch([1, 2], [1, 2]); tf.util.assertShapesMatch([1], [2, 3], 'oh:');"],
  ['util_squeeze_wrong', 'tf.util.squeezeShape([1, 2], [1]);'],
  ['util_shuffle_nothing', 'tf.util.shuffle();'],
  ['util_shuffle_combo_uneven', 'tf.util.shuffleCombo([1], [1, 2]);'],
  ['util_shuffle_one', 'const list = [7]; tf.util.shuffle(list); report(list); report(tf.util'
    + '.createShuffledIndices(1));'],
  ['util_unknown_dtype', "tf.util.bytesPerElement('float16');"],
  ['memory_concatenate', 'const d = tensors().concatenate(tensors()); alive(); await d.forEachAsync(t => { }); '
    + 'alive();'],
  ['memory_concatenate_of_concatenated', 'const d = tensors().concatenate(tensors().map(t => t.add(1))).batch(2); '
    + 'await d.concatenate(d).toArray(); alive();'],
];

module.exports = [...making, ...methods, ...batching, ...memory, ...iterators, ...csvs, ...utilities];
