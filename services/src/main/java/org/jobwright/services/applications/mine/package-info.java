/** A candidate's own applications. Commands: {@code CandidateApplicationService}. */
package org.jobwright.services.applications.mine;
