package io.github.immichsdk.proxies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the contract suite sent through each proxy, by the proxies' own access logs. Runs last. */
@Tag("proxies")
@Order(Integer.MAX_VALUE)
class RequestsPerProxyTest {

    @Test
    void theContractSuiteWentThroughEachProxyOverHttp2() {
        Map<String, Map<String, Long>> counts = new TreeMap<>();
        for (Proxy proxy : Fronts.started()) {
            Map<String, Long> protocols = counts.computeIfAbsent(proxy.name(), name -> new TreeMap<>());
            List<Access> requests = proxy.requests();
            requests.forEach(request -> protocols.merge(request.protocol(), 1L, Long::sum));
            // The breaking line of the suite speaks HTTP/1.1 and is reached under its own address.
            assertThat(requests)
                    .as("requests to %s itself", proxy.name())
                    .filteredOn(request -> request.host().equals("localhost:" + proxy.port()))
                    .isNotEmpty()
                    .allMatch(request -> request.protocol().equals(Access.HTTP_2));
        }

        System.out.println("proxy protocol requests");
        counts.forEach((proxy, protocols) ->
                protocols.forEach((protocol, count) -> System.out.println(proxy + " " + protocol + " " + count)));
        assertThat(counts).containsOnlyKeys("nginx", "caddy", "haproxy");
        assertThat(counts.values()).allSatisfy(protocols -> assertThat(protocols)
                .containsKeys(Access.HTTP_1, Access.HTTP_2));
    }
}
