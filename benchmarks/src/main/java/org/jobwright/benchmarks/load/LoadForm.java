package org.jobwright.benchmarks.load;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The application form as a browser sends it, with a CV. */
final class LoadForm {

    private static final String CV =
            "Kim Okafor\nSignalling engineer\nYork\n" + "I have kept signals for years.\n".repeat(80);

    private LoadForm() {}

    static String of(String intent, String email, String boundary) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("intent", intent);
        fields.put("firstName", "Kim");
        fields.put("lastName", "Okafor");
        fields.put("email", email);
        fields.put("cvSource", "UPLOAD");
        String parts = fields.entrySet().stream()
                .map(field -> "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field.getKey()
                        + "\"\r\n\r\n" + field.getValue() + "\r\n")
                .collect(Collectors.joining());
        return parts + "--" + boundary
                + "\r\nContent-Disposition: form-data; name=\"cv\"; filename=\"cv.txt\"\r\nContent-Type: text/plain\r\n\r\n"
                + CV + intent + "\r\n--" + boundary + "--\r\n";
    }
}
