/** What a person keeps for all applications: CandidateProfile (JSON Resume) and stored documents. */
package org.jobwright.domain.candidates;
