// Record the operations that few programs use, as tfjs_ops.js does the others.
'use strict';
const {recordAll} = require('./tfjs_ops.js');

module.exports = () => recordAll(require('./tfjs_ops_seldom_cases.js'));
