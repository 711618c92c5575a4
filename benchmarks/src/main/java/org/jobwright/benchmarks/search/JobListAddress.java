package org.jobwright.benchmarks.search;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.StringJoiner;
import org.jobwright.domain.search.JobSearch;

/** The address at which a visitor sees the results of a search. */
final class JobListAddress {

    private final StringJoiner parameters = new StringJoiner("&");

    private JobListAddress() {}

    static URI of(String site, JobSearch search) {
        var address = new JobListAddress();
        address.add("q", search.words());
        address.add("near", search.near());
        address.add("radius", search.radius() == null ? "" : search.radius().toString());
        address.addAll("workplace", search.workplace().stream().map(Enum::name).toList());
        address.addAll(
                "employment", search.employment().stream().map(Enum::name).toList());
        address.addAll("industry", search.industries());
        address.addAll("country", search.countries());
        return URI.create(site + "/jobs?" + address.parameters);
    }

    private void add(String name, String value) {
        if (!value.isEmpty()) {
            parameters.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    private void addAll(String name, Collection<String> values) {
        values.forEach(value -> add(name, value));
    }
}
