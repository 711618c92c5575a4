package org.jobwright.web.shared.api;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jobwright.services.integrations.tokens.SignedInProgram;

/** The program of one request below {@code /api/}; set by the authentication mechanism. */
@RequestScoped
public class CurrentProgram {

    private SignedInProgram program;

    public Optional<SignedInProgram> get() {
        return Optional.ofNullable(program);
    }

    public void set(SignedInProgram program) {
        this.program = program;
    }
}
