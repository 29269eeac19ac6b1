/** Tests through the reverse and forward proxies that people run: nginx, Caddy, HAProxy and squid. */
package io.github.immichsdk.proxies;
