package io.github.immichsdk.proxies;

import io.github.immichsdk.contract.ContractFront;
import io.github.immichsdk.testkit.FakeVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** The reverse proxies that the contract suite goes through. */
public final class Fronts {

    private static final List<Proxy> STARTED = Collections.synchronizedList(new ArrayList<>());

    private Fronts() {}

    /** {@return the proxies that the contract suite went through in this run} */
    static List<Proxy> started() {
        return List.copyOf(STARTED);
    }

    private static String started(Proxy proxy) {
        STARTED.add(proxy);
        return proxy.url();
    }

    private abstract static class Front implements ContractFront {

        private final String name;
        private final List<FakeVersion> versions;
        private final Function<String, Proxy> start;

        Front(String name, List<FakeVersion> versions, Function<String, Proxy> start) {
            this.name = name;
            this.versions = versions;
            this.start = start;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public List<FakeVersion> versions() {
            return versions;
        }

        @Override
        public String inFrontOf(String server) {
            return started(start.apply(server));
        }
    }

    /** nginx, before a fake of each version. */
    public static final class OfNginx extends Front {

        /** Called by the service loader. */
        public OfNginx() {
            super(
                    "nginx",
                    List.of(FakeVersion.values()),
                    server -> Nginx.before(server).started());
        }
    }

    /** Caddy. */
    public static final class OfCaddy extends Front {

        /** Called by the service loader. */
        public OfCaddy() {
            super("caddy", List.of(FakeVersion.V3_0_3), Caddy::before);
        }
    }

    /** HAProxy. */
    public static final class OfHAProxy extends Front {

        /** Called by the service loader. */
        public OfHAProxy() {
            super("haproxy", List.of(FakeVersion.V3_0_3), HAProxy::before);
        }
    }
}
