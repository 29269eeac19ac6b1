// The event stream in plain Node: splits lines by hand and parses each, without checks or types.
import http from 'node:http';
import https from 'node:https';
import { args, done } from './arguments.mjs';

const body = JSON.stringify({ types: ['AssetsV2'] });
const url = `${args.url}/api/sync/stream`;
const request = (url.startsWith('https') ? https : http).request(url, {
  method: 'POST',
  headers: { 'content-type': 'application/json', 'content-length': body.length, authorization: 'Bearer token' },
});
request.on('response', (response) => {
  let count = 0;
  let rest = '';
  response.setEncoding('utf8');
  response.on('data', (text) => {
    rest += text;
    let from = 0;
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n', from)) {
      const event = JSON.parse(rest.slice(from, end));
      if (event.type === 'AssetV2' && event.ack && event.data.id) {
        count++;
      }
      from = end + 1;
    }
    rest = rest.slice(from);
  });
  response.on('end', () => done(count));
});
request.end(body);
