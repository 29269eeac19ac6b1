package io.github.immichsdk.transport;

import io.github.immichsdk.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private final SSLServerSocket listener;
    private final Script script;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    private Http2Server(TestCertificate certificate, Script script) throws Exception {
        this.script = script;
        this.listener = (SSLServerSocket) certificate
                .context()
                .getServerSocketFactory()
                .createServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        SSLParameters parameters = listener.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2"});
        listener.setSSLParameters(parameters);
    }

    static Http2Server playing(TestCertificate certificate, Script script) throws Exception {
        Http2Server server = new Http2Server(certificate, script);
        daemon(server::accept);
        return server;
    }

    URI uri(String path) {
        return URI.create("https://127.0.0.1:" + listener.getLocalPort() + path);
    }

    int connections() {
        return connections.get();
    }

    /** {@return how many requests began, on all connections} */
    int requests() {
        return requests.get();
    }

    void requestBegan() {
        requests.incrementAndGet();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                SSLSocket socket = (SSLSocket) listener.accept();
                open.add(socket);
                int number = connections.incrementAndGet();
                daemon(() -> play(socket, number));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void play(SSLSocket socket, int number) {
        try (socket) {
            socket.setTcpNoDelay(true);
            script.play(new Http2Connection(this, socket, number));
        } catch (Exception endOfClient) {
            // the test looks at its own end
        } finally {
            open.remove(socket);
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "http2-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
