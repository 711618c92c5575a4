/** What a person does for their own account: registering, confirming, passwords and second factors. */
package org.jobwright.services.accounts.selfservice;
