/** Other people's accounts, for administrators. */
package org.jobwright.web.accounts.people;
