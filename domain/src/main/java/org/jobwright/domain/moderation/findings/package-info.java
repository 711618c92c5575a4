/** What is found in a submission automatically: a rule for each kind, for a moderator to judge. */
package org.jobwright.domain.moderation.findings;
