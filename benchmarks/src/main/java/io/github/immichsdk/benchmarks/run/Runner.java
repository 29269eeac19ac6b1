package io.github.immichsdk.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs programs, each on a scenario of its own, and checks that each has done all of its work. */
final class Runner {

    private static final long LIMIT_SECONDS = 600;

    private final StubProcess stub;
    private final Front front;
    private final Workplace place;
    private final Path output;

    Runner(StubProcess stub, Front front, Workplace place, Path output) {
        this.stub = stub;
        this.front = front;
        this.place = place;
        this.output = output;
    }

    /**
     * Runs a program once.
     *
     * @throws ProgramFailure if it fails, or has done another amount of work
     */
    Run run(Contender contender) throws IOException, InterruptedException {
        Task task = contender.task();
        String scenario = task.scenario(stub.nextRun());
        String url = front.address() + "/" + scenario;
        boolean cli = contender.name().equals(Contender.peer(Tasks.IMMICH_CLI));
        List<String> command = new ArrayList<>(contender.command());
        Map<String, String> environment = new HashMap<>(contender.environment());
        if (cli) {
            environment.put("IMMICH_INSTANCE_URL", url + "/api");
            command.addAll(List.of(
                    "upload",
                    "--no-progress",
                    "-c",
                    "" + task.threads(),
                    "-r",
                    place.uploads(task).toString()));
        } else {
            command.addAll(arguments(task, url));
            command.addAll(contender.arguments());
        }
        if (front.authority() != null) {
            environment.put("NODE_EXTRA_CA_CERTS", front.authority().toString());
        }
        Run run;
        try {
            run = WholeProcess.run(command, environment, LIMIT_SECONDS, output);
        } finally {
            place.clearWritten();
        }
        if (!cli && run.count() != task.items()) {
            throw new ProgramFailure("expected " + task.items() + " items, got " + run.count(), command);
        }
        if (task.files() == Task.Files.UPLOADED) {
            String wanted = "{\"files\":" + task.count() + ",\"bytes\":" + task.count() * task.size() + "}";
            String stored = stub.uploads(scenario);
            if (!stored.equals(wanted)) {
                throw new ProgramFailure("expected on the server " + wanted + ", found " + stored, command);
            }
        }
        return run;
    }

    private List<String> arguments(Task task, String url) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "work=" + task.work(),
                "url=" + url,
                "count=" + task.count(),
                "size=" + task.size(),
                "threads=" + task.threads()));
        if (task.virtual()) {
            arguments.add("virtual=true");
        }
        if (front.authority() != null) {
            arguments.add("authority=" + front.authority());
        }
        switch (task.files()) {
            case UPLOADED -> arguments.add("folder=" + place.uploads(task));
            case WRITTEN -> arguments.add("folder=" + place.written());
            case NONE -> {}
        }
        return arguments;
    }
}
