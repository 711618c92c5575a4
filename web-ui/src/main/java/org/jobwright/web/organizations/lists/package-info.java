/** The administrator's page about lists of names and domains. */
package org.jobwright.web.organizations.lists;
