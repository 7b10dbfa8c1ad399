import type { Command } from 'commander';
import { openConsole } from './console.ts';
import { withStore } from './with-store.ts';

export function addMcp(program: Command): void {
  program
    .command('mcp')
    .description('the store as tools for agents: search, stories, dossier, verify (Model Context Protocol over stdio)')
    .option('--data <dir>', 'folder of the store', 'synoptic-data')
    .option('-q, --quiet', 'nothing on standard error')
    .addHelpText(
      'after',
      `
It reads and changes nothing; answers are small, cited, and hold no whole texts. An agent starts it itself:
  { "mcpServers": { "synoptic": { "command": "synoptic", "args": ["mcp", "--data", "/path/to/synoptic-data"] } } }`,
    )
    .action(runMcp);
}

async function runMcp({ data, quiet }: { data: string; quiet?: boolean }): Promise<void> {
  const { StdioServerTransport } = await import('@modelcontextprotocol/sdk/server/stdio.js');
  const { makeMcpServer } = await import('../run/mcp/make-server.ts');
  await withStore(data, async (store) => {
    const server = makeMcpServer(store);
    const closed = new Promise<void>((done) => {
      server.server.onclose = done;
      process.stdin.once('end', done);
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
    });
    await server.connect(new StdioServerTransport());
    openConsole(quiet ?? false).say('Answering on standard input and output; an agent starts this itself.');
    await closed;
    await server.close();
  });
}
