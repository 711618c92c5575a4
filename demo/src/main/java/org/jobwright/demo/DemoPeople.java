package org.jobwright.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jobwright.domain.accounts.Account;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.accounts.passwords.PasswordCredential;
import org.jobwright.domain.shared.EmailAddress;
import org.jobwright.domain.shared.Language;

/** Registers everyone. All have the same password, so one hash is computed and stored for all. */
final class DemoPeople {

    private final DemoCalendar calendar;
    private final String passwordHash;
    private final Consumer<Object> world;
    private final Map<String, Account> accounts = new HashMap<>();

    DemoPeople(DemoCalendar calendar, String passwordHash, Consumer<Object> world) {
        this.calendar = calendar;
        this.passwordHash = passwordHash;
        this.world = world;
    }

    Account register(String email, String name, Language language, int daysAgo) {
        Instant registered = calendar.morning(daysAgo, accounts.size());
        Account account = Account.register(
                new EmailAddress(email), name, Optional.ofNullable(language).orElse(Language.EN), registered);
        account.confirm(registered.plus(Duration.ofMinutes(3)));
        accounts.put(email, account);
        world.accept(account);
        world.accept(new PasswordCredential(account.getId(), passwordHash, registered));
        return account;
    }

    Account get(String email) {
        return Optional.ofNullable(accounts.get(email))
                .orElseThrow(() -> new IllegalArgumentException("there is no account with the address " + email));
    }

    Account get(AccountId id) {
        return accounts.values().stream()
                .filter(account -> account.getId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    AccountId id(String email) {
        return get(email).getId();
    }

    /** Everyone's name, for notes that name somebody. */
    Map<AccountId, String> names() {
        return accounts.values().stream().collect(Collectors.toMap(Account::getId, Account::getDisplayName));
    }
}
