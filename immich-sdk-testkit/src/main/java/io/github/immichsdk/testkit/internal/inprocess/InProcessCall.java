package io.github.immichsdk.testkit.internal.inprocess;

import io.github.immichsdk.testkit.internal.faults.Fault;
import io.github.immichsdk.testkit.internal.faults.Fault.End;
import io.github.immichsdk.testkit.internal.faults.LineFaults;
import io.github.immichsdk.testkit.internal.http.FakeRequest;
import io.github.immichsdk.testkit.internal.http.FakeResponse;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import io.github.immichsdk.transport.TransportTimeoutException.Limit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One request on its way through the in-process door, with the fault it runs into. */
final class InProcessCall {

    private final TransportRequest request;
    private final Patience patience;
    private final Consumer<InProcessCall> over;
    private volatile Runnable unregister = () -> {};

    InProcessCall(TransportRequest request, Consumer<InProcessCall> over) {
        this.request = request;
        this.patience = new Patience(request.limits().deadline());
        this.over = over;
    }

    TransportResponse send(Function<FakeRequest, FakeResponse> handler, Supplier<@Nullable Fault> faults)
            throws IOException {
        try {
            unregister = request.cancel().onCancel(() -> stop(new IOException("The request was cancelled")));
            patience.checkWaiting();
            byte[] body = InProcessRequests.read(request.body());
            patience.checkWaiting();
            return play(faults.get(), () -> handler.apply(InProcessRequests.of(request, body)));
        } catch (IOException | RuntimeException | Error failure) {
            end();
            throw failure;
        }
    }

    void stop(IOException reason) {
        patience.stop(reason);
        end();
    }

    private void end() {
        over.accept(this);
        unregister.run();
    }

    private TransportResponse play(@Nullable Fault fault, Supplier<FakeResponse> server) throws IOException {
        if (fault instanceof Fault.Response injected) {
            if (injected.handled()) {
                FakeResponse unused = server.get();
            }
            return injected(injected);
        } else if (fault instanceof Fault.Delay delay) {
            patience.pause(delay.time(), Limit.RESPONSE, request.limits().response());
        } else if (fault instanceof Fault.NoResponse none) {
            if (none.handled()) {
                FakeResponse unused = server.get();
            }
            throw noResponse(none.end());
        } else if (fault instanceof Fault.ResetUpload) {
            throw reset();
        } else if (fault instanceof Fault.StallUpload) {
            patience.pause(Patience.FOR_EVER, Limit.IDLE, request.limits().idle());
        } else if (fault instanceof Fault.SlowUpload slow) {
            RequestBody body = request.body();
            long pieces = body == null ? 0 : Math.max(0, body.length()) / slow.bytes();
            for (long piece = 0; piece < pieces; piece++) {
                patience.pause(slow.every(), Limit.IDLE, request.limits().idle());
            }
        }
        if (fault instanceof Fault.Garbage) {
            throw new IOException("The server sent bytes that are no HTTP response");
        }
        FakeResponse response = server.get();
        boolean empty = !response.hasBody()
                || response.length() == 0
                || request.method().equals("HEAD");
        if (fault instanceof Fault.BrokenBody broken && empty) {
            throw noResponse(broken.end());
        }
        InputStream content = empty ? InputStream.nullInputStream() : response.open();
        Map<String, List<String>> headers = new LinkedHashMap<>(response.headers());
        if (response.hasBody() && response.length() >= 0) {
            headers.put("Content-Length", List.of(Long.toString(response.length())));
        }
        Fault played = fault;
        if (fault instanceof Fault.BrokenResponse broken) {
            long body = broken.after() - headBytes(headers);
            if (body < 0) {
                throw noResponse(broken.end());
            }
            played = new Fault.BrokenBody(body, broken.end());
        } else if (fault instanceof Fault.DripHead drip) {
            for (long sent = 0; sent < headBytes(headers); sent += drip.bytes()) {
                patience.pause(drip.every(), Limit.RESPONSE, request.limits().response());
            }
        } else if (fault instanceof Fault.GarbageChunk garbage) {
            headers.remove("Content-Length");
            byte[] sent = content.readNBytes((int) Math.min(garbage.after(), Integer.MAX_VALUE));
            content = new ByteArrayInputStream(sent);
            played = new Fault.BrokenBody(sent.length, End.CUT);
        } else if (fault instanceof Fault.WrongLength wrong) {
            byte[] whole = content.readAllBytes();
            long length = Math.max(0, whole.length + wrong.difference());
            headers.put("Content-Length", List.of(Long.toString(length)));
            content = new ByteArrayInputStream(whole, 0, (int) Math.min(length, whole.length));
            played = length > whole.length ? new Fault.BrokenBody(whole.length, End.CUT) : null;
            return transportResponse(response.status(), headers, content, length, played);
        }
        if (fault == null && response.isSilentAtTheEnd()) {
            played = new Fault.BrokenBody(Long.MAX_VALUE, End.STALL);
        } else if (fault instanceof Fault.BrokenLines broken) {
            content = LineFaults.upTo(content, broken.after());
            played = new Fault.BrokenBody(Long.MAX_VALUE, broken.end());
        } else if (fault instanceof Fault.ExtraLine extra && response.length() < 0) {
            content = LineFaults.with(content, extra.after(), extra.line());
        }
        return transportResponse(response.status(), headers, content, response.length(), played);
    }

    /** The size of a head as it would be on the wire. */
    private static long headBytes(Map<String, List<String>> headers) {
        long bytes = "HTTP/1.1 200 OK\r\n\r\n".length();
        for (Map.Entry<String, List<String>> header : headers.entrySet()) {
            for (String value : header.getValue()) {
                bytes += header.getKey().length() + value.length() + 4;
            }
        }
        return bytes;
    }

    private TransportResponse injected(Fault.Response injected) {
        byte[] body = request.method().equals("HEAD") ? new byte[0] : injected.body();
        return transportResponse(
                injected.status(), injected.headers(), new ByteArrayInputStream(body), body.length, null);
    }

    private TransportResponse transportResponse(
            int status, Map<String, List<String>> headers, InputStream content, long length, @Nullable Fault fault) {
        InProcessBody body = new InProcessBody(
                content, length, fault, patience, request.limits().idle(), this::end);
        return new TransportResponse(status, Headers.of(headers), body);
    }

    private IOException noResponse(End end) throws IOException {
        if (end == End.STALL) {
            patience.pause(Patience.FOR_EVER, Limit.RESPONSE, request.limits().response());
        }
        return end == End.RESET ? reset() : new IOException("The connection ended without a response");
    }

    private static IOException reset() {
        return new SocketException("Connection reset");
    }
}
