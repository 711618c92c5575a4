package org.jobwright.services.organizations.domains;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jobwright.domain.accounts.Role;
import org.jobwright.domain.organizations.domains.NameList;
import org.jobwright.domain.organizations.domains.NameListed;
import org.jobwright.domain.shared.DomainEvent;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.failures.RuleViolation;
import org.jobwright.domain.shared.text.TypedText;
import org.jobwright.services.shared.AdvisoryLock;
import org.jobwright.services.shared.caller.Caller;

/** Administrators put names on lists and take them off. It applies at once. */
@Stateless
@RolesAllowed(Role.ADMINISTRATOR)
public class ListedNameService {

    /** The most names of a list that administrators change. */
    static final int MOST = 2_000;

    private static final String FIELD = "name";

    @Inject
    private ListedNameRepository lists;

    @Inject
    private AdvisoryLock lock;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @Inject
    private Event<DomainEvent> events;

    /** Puts a name on a list. */
    public void add(
            @NotNull NameList list,
            @NotNull(message = "shared.required") String typed,
            @NotBlank(message = "shared.required") @Size(max = 1000, message = "organizations.lists.reason-too-long")
                    String reason) {
        change(list, read(list, typed), true, reason);
    }

    /** Takes a name off a list, also one that the release lists. */
    public void remove(
            @NotNull NameList list,
            @NotNull(message = "shared.required") String typed,
            @NotBlank(message = "shared.required") @Size(max = 1000, message = "organizations.lists.reason-too-long")
                    String reason) {
        change(list, read(list, typed), false, reason);
    }

    private void change(NameList list, String name, boolean on, String reason) {
        lock.hold("names " + list);
        if (lists.isListed(list, name) == on) {
            throw new InvalidInput(
                    FieldProblem.of(FIELD, on ? "organizations.lists.already" : "organizations.lists.not-there", name));
        }
        if (lists.isFull(list, name, MOST)) {
            throw new RuleViolation("organizations.lists.most", MOST);
        }
        lists.add(list, name, on, TypedText.clean(reason), caller.person(), clock.instant());
        events.fire(new NameListed(list, name, on, clock.instant()));
    }

    /** A name as it is stored: a registrable domain in ASCII, or what an organization is called. */
    static String read(NameList list, String typed) {
        String name = TypedText.line(typed);
        if (list.isOfDomains() || name.indexOf('.') > 0 && name.indexOf(' ') < 0) {
            try {
                return DomainNames.read(name);
            } catch (InvalidInput none) {
                throw new InvalidInput(FieldProblem.of(
                        FIELD,
                        none.getProblems().getFirst().code(),
                        none.getProblems().getFirst().arguments().toArray()));
            }
        }
        if (name.length() < 3 || name.length() > NameList.LONGEST) {
            throw new InvalidInput(FieldProblem.of(FIELD, "organizations.lists.name", NameList.LONGEST));
        }
        return name;
    }
}
