package org.jobwright.container;

import java.util.Set;
import java.util.concurrent.Callable;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Calls services as somebody, the way the site does it after a sign-in. */
final class Callers {
    private Callers() {}

    static <T> T as(String principal, Set<String> roles, Callable<T> call) throws Exception {
        return SecurityDomain.getCurrent()
                .createAdHocIdentity(new NamePrincipal(principal))
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)))
                .runAs(call);
    }

    static <T> T asPerson(AccountId account, Callable<T> call) throws Exception {
        return as(account.value().toString(), Set.of(Role.PERSON), call);
    }
}
