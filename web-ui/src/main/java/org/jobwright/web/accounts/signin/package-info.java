/** Pages for signing in, with a password, a passkey or a second factor. */
package org.jobwright.web.accounts.signin;
