package org.jobwright.container;

import java.util.Set;
import java.util.concurrent.Callable;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.Role;
import org.wildfly.security.auth.principal.NamePrincipal;
import org.wildfly.security.auth.server.SecurityDomain;
import org.wildfly.security.authz.RoleMapper;
import org.wildfly.security.authz.Roles;

/** Calls services as a given person, like the site after a sign-in. */
public final class Callers {
    private Callers() {}

    /** A command without a result. */
    public interface Command {
        void run() throws Exception;
    }

    static <T> T as(String principal, Set<String> roles, Callable<T> call) throws Exception {
        return SecurityDomain.getCurrent()
                .createAdHocIdentity(new NamePrincipal(principal))
                .withDefaultRoleMapper(RoleMapper.constant(Roles.fromSet(roles)))
                .runAs(call);
    }

    public static <T> T asPerson(AccountId account, Callable<T> call) throws Exception {
        return as(account.value().toString(), Set.of(Role.PERSON), call);
    }

    public static void asPerson(AccountId account, Command command) throws Exception {
        asPerson(account, answering(command));
    }

    public static <T> T asModerator(AccountId account, Callable<T> call) throws Exception {
        return as(account.value().toString(), Set.of(Role.PERSON, Role.MODERATOR), call);
    }

    public static void asModerator(AccountId account, Command command) throws Exception {
        asModerator(account, answering(command));
    }

    public static <T> T asAdministrator(AccountId account, Callable<T> call) throws Exception {
        return as(account.value().toString(), Set.of(Role.PERSON, Role.ADMINISTRATOR), call);
    }

    public static void asAdministrator(AccountId account, Command command) throws Exception {
        asAdministrator(account, answering(command));
    }

    public static <T> T asSystem(Callable<T> call) throws Exception {
        return as("system", Set.of(Role.SYSTEM), call);
    }

    public static void asSystem(Command command) throws Exception {
        asSystem(answering(command));
    }

    public static <T> T asVisitor(Callable<T> call) throws Exception {
        return as("anonymous", Set.of(), call);
    }

    private static Callable<Void> answering(Command command) {
        return () -> {
            command.run();
            return null;
        };
    }
}
