package io.github.immichsdk.reliability;

import io.github.immichsdk.reliability.Http2Frames.Frame;
import io.github.immichsdk.reliability.Http2Proxy.Special;
import io.github.immichsdk.testkit.internal.faults.Fault;
import io.github.immichsdk.testkit.internal.faults.Fault.End;
import io.github.immichsdk.testkit.internal.faults.OperationFinder;
import io.github.immichsdk.transport.CancelHandle;
import io.github.immichsdk.transport.Headers;
import io.github.immichsdk.transport.RequestBody;
import io.github.immichsdk.transport.TransportRequest;
import io.github.immichsdk.transport.TransportResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http2.hpack.HPackDecoder;
import org.jspecify.annotations.Nullable;

/** One HTTP/2 connection of a client: its requests, each with the fault that it runs into. */
final class Http2Connection {

    private static final Duration LONG = Duration.ofMinutes(10);

    private final Http2Proxy proxy;
    private final Socket socket;
    private final Http2Frames frames;
    private final Map<Integer, Incoming> requests = new HashMap<>();

    /** A request on its way in. */
    private static final class Incoming {
        private final Map<String, String> headers = new LinkedHashMap<>();
        private final ByteArrayOutputStream block = new ByteArrayOutputStream();
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private boolean ended;
        private @Nullable Fault fault;
        private @Nullable Special special;

        String method() {
            return headers.get(":method");
        }

        String path() {
            return headers.get(":path");
        }
    }

    /** A response of the server, read to its end. */
    private record Response(int status, Map<String, List<String>> headers, byte[] body) {}

    Http2Connection(Http2Proxy proxy, Socket socket, Http2Frames frames) {
        this.proxy = proxy;
        this.socket = socket;
        this.frames = frames;
    }

    /** Reads frames until the client ends the connection. */
    void run() throws IOException {
        HPackDecoder decoder = new HPackDecoder(4096, StandardCharsets.ISO_8859_1);
        while (true) {
            Frame frame = frames.read();
            Incoming request = requests.computeIfAbsent(frame.stream(), stream -> new Incoming());
            if (frame.type() == Http2Frames.HEADERS || frame.type() == Http2Frames.CONTINUATION) {
                head(decoder, frame, request);
            } else if (frame.type() == Http2Frames.DATA) {
                data(frame, request);
            }
            if (request.ended && request.headers.containsKey(":path")) {
                requests.remove(frame.stream());
                Http2Proxy.daemon(() -> serve(frame.stream(), request));
            }
        }
    }

    private void head(HPackDecoder decoder, Frame frame, Incoming request) throws IOException {
        int priority = frame.type() == Http2Frames.HEADERS && frame.has(0x20) ? 5 : 0;
        request.block.write(frame.payload(), priority, frame.payload().length - priority);
        request.ended |= frame.type() == Http2Frames.HEADERS && frame.has(Http2Frames.END_STREAM);
        if (!frame.has(Http2Frames.END_HEADERS)) {
            return;
        }
        try {
            for (Header header : decoder.decodeHeaders(ByteBuffer.wrap(request.block.toByteArray()))) {
                request.headers.put(header.getName(), header.getValue());
            }
        } catch (org.apache.hc.core5.http.HttpException invalid) {
            throw new IOException(invalid);
        }
        String path = request.path().split("\\?", 2)[0];
        request.special = proxy.special(request.method(), path);
        if (request.special == null) {
            request.fault = proxy.script().next(OperationFinder.find(request.method(), path), request.method(), path);
        }
        if (request.fault instanceof Fault.ResetUpload && !request.ended) {
            drop(End.RESET);
        }
    }

    private void data(Frame frame, Incoming request) throws IOException {
        request.body.write(frame.payload());
        if (request.fault instanceof Fault.StallUpload) {
            return;
        }
        request.ended |= frame.has(Http2Frames.END_STREAM);
        if (frame.payload().length > 0) {
            frames.makeRoom(frame.stream(), frame.payload().length);
        }
    }

    private void serve(int stream, Incoming request) {
        try {
            if (request.special != null) {
                play(stream, request, request.special);
            } else if (request.fault != null) {
                play(stream, request, request.fault);
            } else {
                send(stream, forward(request));
            }
        } catch (IOException | InterruptedException gone) {
            // the client left
        }
    }

    private void play(int stream, Incoming request, Special special) throws IOException {
        switch (special) {
            case GOAWAY_BEFORE_HANDLING -> frames.goAway(Math.max(0, stream - 2), Http2Frames.NO_ERROR);
            case GOAWAY_AFTER_HANDLING -> {
                forward(request);
                frames.goAway(stream, Http2Frames.INTERNAL_ERROR);
                drop(End.CUT);
            }
            case REFUSED_STREAM -> frames.reset(stream, Http2Frames.REFUSED_STREAM);
            case RESET_STREAM_AFTER_HANDLING -> {
                forward(request);
                frames.reset(stream, Http2Frames.INTERNAL_ERROR);
            }
            case RESET_STREAM_IN_BODY -> {
                Response response = forward(request);
                frames.raw(Http2Frames.head(stream, response.status, response.headers));
                frames.data(stream, response.body, 0, response.body.length / 2);
                frames.reset(stream, Http2Frames.INTERNAL_ERROR);
            }
        }
    }

    private void play(int stream, Incoming request, Fault fault) throws IOException, InterruptedException {
        if (fault instanceof Fault.Response response) {
            if (response.handled()) {
                forward(request);
            }
            send(stream, new Response(response.status(), response.headers(), response.body()));
        } else if (fault instanceof Fault.Garbage garbage) {
            frames.raw(garbage.bytes());
            drop(End.CUT);
        } else if (fault instanceof Fault.ResetUpload) {
            drop(End.RESET);
        } else if (fault instanceof Fault.NoResponse none) {
            if (none.handled()) {
                forward(request);
            }
            drop(none.end());
        } else if (!(fault instanceof Fault.StallUpload)) {
            if (fault instanceof Fault.Delay delay) {
                Thread.sleep(delay.time().toMillis());
            }
            playResponse(stream, forward(request), fault);
        }
    }

    private void playResponse(int stream, Response response, Fault fault) throws IOException, InterruptedException {
        byte[] head = Http2Frames.head(stream, response.status, response.headers);
        if (fault instanceof Fault.BrokenResponse broken && broken.after() < head.length) {
            frames.raw(java.util.Arrays.copyOf(head, (int) broken.after()));
            drop(broken.end());
        } else if (fault instanceof Fault.DripHead drip) {
            for (int at = 0; at < head.length; at += drip.bytes()) {
                frames.raw(java.util.Arrays.copyOfRange(head, at, Math.min(head.length, at + drip.bytes())));
                Thread.sleep(drip.every().toMillis());
            }
            body(stream, response.body);
        } else if (fault instanceof Fault.WrongLength wrong) {
            Map<String, List<String>> headers = new LinkedHashMap<>(response.headers);
            headers.keySet().removeIf(name -> name.equalsIgnoreCase("content-length"));
            headers.put(
                    "content-length", List.of(Long.toString(Math.max(0, response.body.length + wrong.difference()))));
            send(stream, new Response(response.status, headers, response.body));
        } else {
            frames.raw(head);
            playBody(stream, response.body, fault);
        }
    }

    private void playBody(int stream, byte[] body, Fault fault) throws IOException, InterruptedException {
        if (fault instanceof Fault.BrokenBody broken) {
            frames.data(stream, body, 0, (int) Math.max(0, Math.min(broken.after(), body.length - 1L)));
            drop(broken.end());
        } else if (fault instanceof Fault.BrokenResponse broken) {
            frames.data(stream, body, 0, (int) Math.min(broken.after(), body.length));
            drop(broken.end());
        } else if (fault instanceof Fault.BrokenLines broken) {
            int end = 0;
            for (long line = 0; end < body.length && line < broken.after(); end++) {
                line += body[end] == '\n' ? 1 : 0;
            }
            frames.data(stream, body, 0, end);
            drop(broken.end());
        } else if (fault instanceof Fault.GarbageChunk garbage) {
            frames.data(stream, body, 0, (int) Math.min(garbage.after(), body.length));
            // more padding than the frame is long: an error of the protocol
            frames.write(Http2Frames.DATA, Http2Frames.PADDED, stream, new byte[] {100, 0});
        } else if (fault instanceof Fault.Drip drip) {
            for (int at = 0; at < body.length; at += drip.bytes()) {
                frames.data(stream, body, at, Math.min(body.length, at + drip.bytes()));
                Thread.sleep(drip.every().toMillis());
            }
            frames.end(stream);
        } else {
            body(stream, body);
            if (fault instanceof Fault.HangUp) {
                drop(End.CUT);
            }
        }
    }

    private void send(int stream, Response response) throws IOException {
        frames.raw(Http2Frames.head(stream, response.status, response.headers));
        body(stream, response.body);
    }

    private void body(int stream, byte[] body) throws IOException {
        frames.data(stream, body, 0, body.length);
        frames.end(stream);
    }

    /** Ends the connection, or falls silent. */
    private void drop(End end) throws IOException {
        if (end == End.STALL) {
            return;
        }
        if (end == End.RESET) {
            socket.setSoLinger(true, 0);
        } else {
            socket.shutdownOutput();
            return;
        }
        socket.close();
    }

    private Response forward(Incoming request) throws IOException {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        request.headers.forEach((name, value) -> {
            if (!name.startsWith(":") && !name.equals("content-length")) {
                headers.put(name, List.of(value));
            }
        });
        byte[] bytes = request.body.toByteArray();
        RequestBody body = bytes.length == 0
                ? null
                : RequestBody.of(bytes, request.headers.getOrDefault("content-type", "application/octet-stream"));
        TransportRequest.Limits limits = new TransportRequest.Limits(LONG, LONG, LONG, null);
        TransportRequest sent = new TransportRequest(
                request.method(),
                URI.create("http://immich.test" + request.path()),
                Headers.of(headers),
                body,
                limits,
                new CancelHandle());
        try (TransportResponse response = proxy.server().send(sent)) {
            Map<String, List<String>> responseHeaders = new LinkedHashMap<>();
            response.headers()
                    .names()
                    .forEach(
                            name -> responseHeaders.put(name, response.headers().all(name)));
            return new Response(
                    response.status(), responseHeaders, response.body().readAllBytes());
        }
    }
}
