/** The pages behind the links of an alert. */
package org.jobwright.web.search.alerts;
