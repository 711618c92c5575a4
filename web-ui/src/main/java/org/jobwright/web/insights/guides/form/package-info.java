/** The form of a role guide. */
package org.jobwright.web.insights.guides.form;
