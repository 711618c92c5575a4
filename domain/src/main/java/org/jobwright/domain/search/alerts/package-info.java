/** E-mails about new jobs for a saved search. */
package org.jobwright.domain.search.alerts;
