/** What an employer may decide about an application, and what the candidate hears of it. */
package org.jobwright.domain.applications.decisions;
