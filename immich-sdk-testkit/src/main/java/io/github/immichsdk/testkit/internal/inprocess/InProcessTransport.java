package io.github.immichsdk.testkit.internal.inprocess;

import io.github.immichsdk.testkit.internal.faults.FaultScript;
import io.github.immichsdk.testkit.internal.http.FakeRequest;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.transport.Transport;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.IOException;
import java.net.ConnectException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Carries requests to the fake server without a network, in the caller's thread. Faults happen here too. */
public final class InProcessTransport implements Transport {

    private final Function<FakeRequest, FakeResponse> handler;
    private final FaultScript script;
    private final BinaryOperator<String> operations;
    private final Set<InProcessCall> underWay = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Makes a transport.
     *
     * @param handler the server
     * @param script what goes wrong
     * @param operations finds the operation of a method and a path, empty for none
     */
    public InProcessTransport(
            Function<FakeRequest, FakeResponse> handler, FaultScript script, BinaryOperator<String> operations) {
        this.handler = handler;
        this.script = script;
        this.operations = operations;
    }

    @Override
    public TransportResponse send(TransportRequest request) throws IOException {
        InProcessCall call = new InProcessCall(request, underWay::remove);
        underWay.add(call);
        if (closed) {
            call.stop(closed());
        }
        if (script.refusing()) {
            call.stop(new ConnectException("Connection refused"));
        }
        String path = request.uri().getRawPath();
        return call.send(handler, () -> script.next(operations.apply(request.method(), path), request.method(), path));
    }

    @Override
    public void close() {
        closed = true;
        underWay.forEach(call -> call.stop(closed()));
    }

    private static IOException closed() {
        return new IOException("The transport is closed");
    }
}
