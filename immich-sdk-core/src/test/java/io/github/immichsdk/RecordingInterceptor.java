package io.github.immichsdk;

import io.github.immichsdk.config.CallInterceptor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Notes what an interceptor sees, in order. */
public final class RecordingInterceptor implements CallInterceptor {

    /** The end of an attempt. */
    record Ended(String operation, int number, Result result) {}

    final List<Ended> ended = new CopyOnWriteArrayList<>();
    final List<String> events = new CopyOnWriteArrayList<>();
    private final String name;

    /** Makes one without a name. */
    public RecordingInterceptor() {
        this("");
    }

    RecordingInterceptor(String name) {
        this.name = name;
    }

    /** {@return the results of the attempts, in the order of their ends} */
    public List<Result> results() {
        return ended.stream().map(Ended::result).toList();
    }

    @Override
    public Observation start(Attempt attempt) {
        String operation = attempt.operation().id();
        int number = attempt.number();
        events.add(name + "start " + number);
        return new Observation() {
            @Override
            public void detach() {
                events.add(name + "detach " + number);
            }

            @Override
            public void waiting(Duration elapsed, Duration limit) {
                events.add(name + "waiting " + number);
            }

            @Override
            public void end(Result result) {
                events.add(name + "end " + number);
                ended.add(new Ended(operation, number, result));
            }
        };
    }
}
