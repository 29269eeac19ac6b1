package io.github.immichsdk.transport;

import io.github.immichsdk.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/** An HTTP/2 server over TLS whose every frame the test decides: each connection is given to a script, in its own thread. */
final class Http2Server implements AutoCloseable {

    /** What happens on one connection; the connection ends with it. */
    interface Script {
        void play(Http2Connection connection) throws Exception;
    }

    private final TestListener listener;
    private final AtomicInteger requests = new AtomicInteger();

    private Http2Server(SSLServerSocket socket, Script script) {
        listener = new TestListener(
                socket, (connection, number) -> script.play(new Http2Connection(this, (SSLSocket) connection, number)));
    }

    static Http2Server playing(TestCertificate certificate, Script script) throws Exception {
        SSLServerSocket socket = (SSLServerSocket) certificate
                .context()
                .getServerSocketFactory()
                .createServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        socket.setSSLParameters(parameters);
        return new Http2Server(socket, script);
    }

    URI uri(String path) {
        return URI.create("https://127.0.0.1:" + listener.port() + path);
    }

    int connections() {
        return listener.connections();
    }

    /** {@return how many requests began, on all connections} */
    int requests() {
        return requests.get();
    }

    void requestBegan() {
        requests.incrementAndGet();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }
}
