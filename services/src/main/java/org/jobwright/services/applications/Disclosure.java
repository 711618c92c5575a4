package org.jobwright.services.applications;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jobwright.domain.accounts.AccountId;
import org.jobwright.domain.applications.ApplicationReference;
import org.jobwright.domain.applications.JobApplicationId;
import org.jobwright.domain.applications.access.AccessPart;
import org.jobwright.domain.jobs.JobPostingId;
import org.jobwright.services.shared.caller.Caller;
import org.jobwright.services.shared.caller.Program;

/**
 * Adds to the access log what an operation has handed out; a refused one hands out nothing. What a program gets is put down
 * to the owner who made its token, and marked.
 */
@Discloses(AccessPart.LIST)
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class Disclosure {

    @Inject
    private AccessLogRepository log;

    @Inject
    private Caller caller;

    @Inject
    private Clock clock;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        Object result = call.proceed();
        Optional<AccountId> reader = caller.account().or(() -> caller.program().map(Program::author));
        if (reader.isPresent()) {
            AccessPart part = call.getMethod().getAnnotation(Discloses.class).value();
            record(part, call.getParameters(), reader.get());
        }
        return result;
    }

    private void record(AccessPart part, Object[] arguments, AccountId reader) {
        if (part == AccessPart.LIST) {
            JobPostingId posting = first(JobPostingId.class, arguments).orElse(null);
            log.listed(posting, reader, AccessLogRepository.SESSION, clock.instant());
            return;
        }
        Optional<ApplicationReference> reference = first(ApplicationReference.class, arguments);
        Optional<JobApplicationId> application =
                first(JobApplicationId.class, arguments).or(() -> reference.flatMap(log::application));
        if (application.isEmpty() && reference.isEmpty()) {
            throw new IllegalStateException("an operation that hands out " + part + " names no application");
        }
        application.ifPresent(id -> log.saw(List.of(id), part, reader, clock.instant()));
    }

    private static <T> Optional<T> first(Class<T> type, Object[] arguments) {
        return Arrays.stream(arguments).filter(type::isInstance).map(type::cast).findFirst();
    }
}
