package org.jobwright.attacks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jobwright.instance.Instance;
import org.jobwright.instance.Product;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** nmap probes the ports, with its harmless scripts. */
@ExtendWith(Product.class)
class PortScan {
    private static final Pattern BANNER = Pattern.compile(
            "(?i)\\b(wildfly|undertow|jboss|resteasy|jetty|tomcat)\\b[^\\n]*|http-(git|config-backup|backup-finder|php-version|"
                    + "webdav-scan|jsonp-detection|open-redirect|cross-domain-policy)[^\\n]*");

    @Test
    @Tag("SEC-57")
    void noPortRevealsItsSoftware(Instance instance) throws Exception {
        Tool.require("nmap");
        var findings = new Findings("scan");
        int site = instance.address("/").getPort();
        int management = instance.management("/").getPort();

        String said = Tool.run(
                "nmap",
                Duration.ofMinutes(4),
                List.of(
                        "nmap",
                        "-Pn",
                        "-n",
                        "-sV",
                        "--script",
                        "(http-* and safe and not (broadcast or brute or external))",
                        "--script-timeout",
                        "40s",
                        "--host-timeout",
                        "200s",
                        "-p",
                        site + "," + management,
                        "127.0.0.1"),
                Map.of());

        findings.foundUnless(said.contains(site + "/tcp"), "nmap did not get to an end: " + Tool.log("nmap"));
        Matcher banners = BANNER.matcher(said);
        while (banners.find()) {
            findings.found(banners.group());
        }
        findings.counted(2, "ports");
        findings.counted(said.lines().filter(line -> line.startsWith("|")).count(), "lines of answers");
        findings.close();
    }
}
