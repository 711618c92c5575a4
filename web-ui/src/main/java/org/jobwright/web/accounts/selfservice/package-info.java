/** Pages and views for one's own account: registering, passwords and second factors. */
package org.jobwright.web.accounts.selfservice;
