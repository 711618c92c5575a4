/** Three questions to people whose application ended. */
package org.jobwright.domain.outcomes.survey;
