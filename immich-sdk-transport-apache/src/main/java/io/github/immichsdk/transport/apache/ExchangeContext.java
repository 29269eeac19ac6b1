package io.github.immichsdk.transport.apache;

import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.http.protocol.HttpCoreContext;

/** Carries the exchange through Apache's code. */
final class ExchangeContext extends HttpCoreContext {

    private final Exchange exchange;

    ExchangeContext(Exchange exchange) {
        this.exchange = exchange;
    }

    static Exchange exchange(HttpContext context) {
        return ((ExchangeContext) context).exchange;
    }
}
