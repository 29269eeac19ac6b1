/** A program that has the SDK on its module path. */
module consumer {
    requires io.github.immichsdk.core;
    requires io.github.immichsdk.oauth;
    requires io.github.immichsdk.sync;
    requires io.github.immichsdk.admin;
    requires io.github.immichsdk.stacking;
    requires io.github.immichsdk.takeout;
    requires io.github.immichsdk.testkit;
}
