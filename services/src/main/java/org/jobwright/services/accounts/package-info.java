/**
 * Registration, sign-in, passwords, sessions, and the staff's hold on people. {@code SignInService.resolve} runs on
 * every request. Nobody outside sees an Account, only records.
 */
package org.jobwright.services.accounts;
