package org.jobwright.web.shared.api;

import java.util.Optional;
import org.jobwright.domain.shared.failures.RuleViolation;

/** A request that no form could send is refused, with a status of its own. */
public class ApiRefusal extends RuleViolation {

    private final int status;
    private String tag;
    private String link;

    public ApiRefusal(int status, String code, Object... arguments) {
        super(code, arguments);
        this.status = status;
    }

    /** Tells the present entity tag of what was to be changed. */
    public ApiRefusal withTag(String present) {
        tag = present;
        return this;
    }

    /** Tells the address of what stands in the way. */
    public ApiRefusal withLink(String address) {
        link = address;
        return this;
    }

    public int getStatus() {
        return status;
    }

    public Optional<String> getTag() {
        return Optional.ofNullable(tag);
    }

    public Optional<String> getLink() {
        return Optional.ofNullable(link);
    }
}
