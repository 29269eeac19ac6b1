package io.github.immichsdk.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was sent through each proxy, by the proxies' own access logs. Runs last. */
@Tag("proxies")
@Order(Integer.MAX_VALUE)
class RequestsPerProxyTest {

    @Test
    void eachProxyServedRequestsAndTheContractSuiteUsedTheProtocolOfTheTransport() {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (Proxy proxy : Proxy.all()) {
            Map<String, Long> protocols = counts.computeIfAbsent(proxy.name(), name -> new TreeMap<>());
            proxy.requests().forEach(request -> protocols.merge(request.protocol(), 1L, Long::sum));
        }
        System.out.println("proxy protocol requests");
        counts.forEach((proxy, protocols) ->
                protocols.forEach((protocol, count) -> System.out.println(proxy + " " + protocol + " " + count)));

        assertThat(counts).containsOnlyKeys("caddy", "haproxy", "nginx", "squid");
        assertThat(counts.get("squid")).containsOnlyKeys(Access.HTTP_1);
        assertThat(Fronts.started()).extracting(Proxy::name).contains("caddy", "haproxy", "nginx");
        for (Proxy proxy : Fronts.started()) {
            // The breaking line of the suite speaks HTTP/1.1 and is reached under its own address.
            assertThat(proxy.requests())
                    .as("requests to %s itself", proxy.name())
                    .filteredOn(request -> request.host().equals("localhost:" + proxy.port()))
                    .isNotEmpty()
                    .allMatch(request -> request.protocol().equals(Access.OVER_TLS));
        }
    }
}
