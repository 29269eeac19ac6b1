// The tasks as programs of @immich/sdk, which returns parsed JSON without checks or types of its own.
import { getMyUser, init, searchAssets, searchStacks } from '@immich/sdk';
import { args, done } from './arguments.mjs';

init({ baseUrl: `${args.url}/api`, apiKey: 'key' });

const works = {
  async assets() {
    let count = 0;
    let page = '1';
    while (page) {
      const { assets } = await searchAssets({
        metadataSearchDto: { withExif: true, size: 1000, visibility: 'timeline', page: Number(page) },
      });
      count += assets.items.length;
      page = assets.nextPage;
    }
    return count;
  },
  async stacks() {
    return (await searchStacks({})).filter((stack) => stack.assets.length === 3).length;
  },
  async calls() {
    let next = 0;
    let count = 0;
    const loop = async () => {
      while (next++ < Number(args.count)) {
        const { name } = await getMyUser();
        count += name === 'Ada' ? 1 : 0;
      }
    };
    await Promise.all(Array.from({ length: Number(args.threads ?? 1) }, loop));
    return count;
  },
};

done(await works[args.work]());
