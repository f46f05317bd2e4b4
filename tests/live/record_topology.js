// Record what real tfjs writes of models: node record_topology.js asked.json answer.json
// asked.json holds a list of models as tests/golden/tfjs_training_cases.js describes them.
'use strict';
const fs = require('fs');
const path = require('path');

const {freshTf} = require(path.join(__dirname, '../golden/tfjs_common.js'));
const {buildModel} = require(path.join(__dirname, '../golden/tfjs_training.js'));

async function topology(description) {
  const tf = freshTf();
  const model = buildModel(tf, description);
  const again = await tf.models.modelFromJSON(model.toJSON(null, false));
  return {
    json: model.toJSON(), again: again.toJSON(), weights: again.weights.map((w) => w.name),
    symbolic: again.outputs.map((t) => t.name), count: again.countParams(),
    nodes: again.layers.map((layer) => layer.inboundNodes.map((node) => node.getConfig())),
    uses: again.layers.map((layer) => layer.outboundNodes.map((node) => node.getConfig())),
  };
}

async function main() {
  const [asked, answer] = process.argv.slice(2);
  const answers = [];
  for (const description of JSON.parse(fs.readFileSync(asked, 'utf8'))) {
    answers.push(await topology(description));
  }
  fs.writeFileSync(answer, JSON.stringify(answers));
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
