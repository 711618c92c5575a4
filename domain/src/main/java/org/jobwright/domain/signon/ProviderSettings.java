package org.jobwright.domain.signon;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jobwright.domain.organizations.OrganizationRole;
import org.jobwright.domain.shared.failures.FieldProblem;
import org.jobwright.domain.shared.failures.InvalidInput;
import org.jobwright.domain.shared.text.OutgoingAddress;

/**
 * What an owner says about the provider of the organization.
 *
 * @param issuer the address that the provider has in its own documents
 * @param domains whose addresses are led there
 * @param newcomerRole the role of people who come for the first time and are in no group of the list
 * @param groupClaim the claim in which the provider names the groups of a person
 * @param groupRoles which group brings which role; if a person is in several, the one that may do most counts
 * @param secondFactorAccepted whether a second factor that the provider asked for counts where the organization demands one
 * @param acrValues the values of the claim {@code acr} that stand for it; empty if {@code mfa} in the claim {@code amr} does
 */
public record ProviderSettings(
        String issuer,
        String clientId,
        List<String> domains,
        OrganizationRole newcomerRole,
        String groupClaim,
        List<GroupRole> groupRoles,
        boolean secondFactorAccepted,
        List<String> acrValues)
        implements Serializable {

    public static final int LONGEST_ISSUER = 500;
    public static final int LONGEST_CLIENT = 255;
    public static final int LONGEST_SECRET = 255;
    public static final int LONGEST_CLAIM = 60;
    public static final int LONGEST_GROUP = 200;
    public static final int MOST_GROUPS = 20;
    public static final int MOST_ACR_VALUES = 5;
    public static final int LONGEST_ACR_VALUE = 100;

    /** How a provider says that it asked for several factors (RFC 8176). */
    private static final String SEVERAL_FACTORS = "mfa";

    private static final Pattern VISIBLE = Pattern.compile("[!-~]+");

    /** A path is appended to it. */
    private static final Pattern WITHOUT_QUERY = Pattern.compile("[^?#]+");

    public ProviderSettings {
        domains = List.copyOf(domains);
        groupRoles = List.copyOf(groupRoles);
        acrValues = List.copyOf(acrValues);
    }

    /** Settings of a provider whose second factor does not count. */
    public ProviderSettings(
            String issuer,
            String clientId,
            List<String> domains,
            OrganizationRole newcomerRole,
            String groupClaim,
            List<GroupRole> groupRoles) {
        this(issuer, clientId, domains, newcomerRole, groupClaim, groupRoles, false, List.of());
    }

    /**
     * Refuses what no provider has, or would give away more than an owner can: nobody becomes an owner by a group.
     *
     * @param loopback whether a provider on this machine may be named, to try it out
     */
    public void require(boolean loopback) {
        List<FieldProblem> problems = new ArrayList<>();
        if (issuer.length() > LONGEST_ISSUER
                || !WITHOUT_QUERY.matcher(issuer).matches()
                || OutgoingAddress.read(issuer, loopback).isEmpty()) {
            problems.add(FieldProblem.of("issuer", "signon.provider.issuer", LONGEST_ISSUER));
        }
        if (clientId.length() > LONGEST_CLIENT || !VISIBLE.matcher(clientId).matches()) {
            problems.add(FieldProblem.of("clientId", "signon.provider.client-id", LONGEST_CLIENT));
        }
        if (newcomerRole == null || newcomerRole == OrganizationRole.OWNER) {
            problems.add(FieldProblem.of("newcomerRole", "signon.provider.role"));
        }
        if (groupClaim.length() > LONGEST_CLAIM || !VISIBLE.matcher(groupClaim).matches()) {
            problems.add(FieldProblem.of("groupClaim", "signon.provider.group-claim", LONGEST_CLAIM));
        }
        if (groupRoles.size() > MOST_GROUPS || !areGood(groupRoles)) {
            problems.add(FieldProblem.of("groupRoles", "signon.provider.group-roles", MOST_GROUPS, LONGEST_GROUP));
        }
        if (acrValues.size() > MOST_ACR_VALUES
                || !acrValues.stream()
                        .allMatch(value -> value.length() <= LONGEST_ACR_VALUE
                                && VISIBLE.matcher(value).matches())) {
            problems.add(
                    FieldProblem.of("acrValues", "signon.provider.acr-values", MOST_ACR_VALUES, LONGEST_ACR_VALUE));
        }
        InvalidInput.throwIfAny(problems);
    }

    /**
     * Whether what the provider says about a sign-in stands for a second factor that counts here.
     *
     * @param acr how sure the provider is; null if it does not say
     * @param amr by what the person signed in
     */
    public boolean provesSecondFactor(String acr, Collection<String> amr) {
        return secondFactorAccepted
                && (acrValues.isEmpty() ? amr.contains(SEVERAL_FACTORS) : acr != null && acrValues.contains(acr));
    }

    private static boolean areGood(List<GroupRole> roles) {
        Set<String> names = new HashSet<>();
        return roles.stream()
                .allMatch(one -> !one.group().isBlank()
                        && one.group().length() <= LONGEST_GROUP
                        && one.role() != null
                        && one.role() != OrganizationRole.OWNER
                        && names.add(one.group()));
    }

    /** The role that the groups of a person bring; of several the one that may do most. */
    public Optional<OrganizationRole> roleOf(Collection<String> groups) {
        return groupRoles.stream()
                .filter(one -> groups.contains(one.group()))
                .map(GroupRole::role)
                .min(Enum::compareTo);
    }
}
