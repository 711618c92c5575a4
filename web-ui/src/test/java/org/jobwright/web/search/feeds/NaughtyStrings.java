package org.jobwright.web.search.feeds;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Text that breaks programs: some of our own, and the big list if it is next to the clone. */
final class NaughtyStrings {

    private static final Path LIST = Path.of("../../shared/data/naughty_strings/blns.json");

    private static final List<String> OWN = List.of(
            "",
            "]]>",
            "]]]]>>",
            "<![CDATA[",
            "</title><script>alert(1)</script>",
            "&amp; &lt; & < > \" '",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;",
            "<?xml version=\"1.0\"?>",
            "--> <!-- ",
            "\u0000\u0001\b\u000b\f\u000e\u001b\u001f",
            "\t\r\n",
            "\ufffe\uffff\ufdd0",
            "\ud83d alone \udc69",
            "\ud83d\udc69\u200d\ud83d\udc69",
            "\ufeff\u202eright to left\u2066",
            "\u0085\u2028\u2029");

    private NaughtyStrings() {}

    static List<String> all() throws IOException {
        if (!Files.exists(LIST)) {
            System.out.println("Not here: " + LIST + "; only our own naughty strings are tried.");
            return OWN;
        }
        String[] list = new ObjectMapper().readValue(LIST.toFile(), String[].class);
        return Stream.concat(OWN.stream(), Stream.of(list)).toList();
    }

    /** Those that can also be the name of a test, where fuzzing starts. */
    static Stream<String> visible() throws IOException {
        return all().stream().filter(text -> !text.isBlank() && !text.trim().isEmpty());
    }
}
