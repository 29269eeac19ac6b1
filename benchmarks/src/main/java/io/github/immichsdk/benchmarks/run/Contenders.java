package io.github.immichsdk.benchmarks.run;

import io.github.immichsdk.benchmarks.plain.PlainProgram;
import io.github.immichsdk.benchmarks.sdk.SdkProgram;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the programs that do a task: the plain one, ours with each transport, and the peer's. */
final class Contenders {

    private final List<String> transports;
    private final @Nullable Peers peers;

    Contenders(List<String> transports, @Nullable Peers peers) {
        this.transports = transports;
        this.peers = peers;
    }

    List<Contender> of(Task task) {
        List<Contender> all = new ArrayList<>();
        all.add(plain(task));
        for (String transport : transports) {
            all.add(ours(task, transport, Contender.ours(transport)));
            if (task.figure() == Task.Figure.TO_OWN) {
                all.add(ours(task.memory("", 0), transport, Contender.OWN + " " + transport));
            }
        }
        if (peers != null && !task.peer().isEmpty()) {
            all.add(peers.contender(task));
        }
        return all;
    }

    static Contender plain(Task task) {
        return new Contender(Contender.PLAIN, Java.command(task.heap(), PlainProgram.class), List.of(), Map.of(), task);
    }

    /** {@return our program with a transport} */
    static Contender ours(Task task, String transport, String name) {
        return new Contender(
                name, Java.command(task.heap(), SdkProgram.class), List.of("transport=" + transport), Map.of(), task);
    }
}
