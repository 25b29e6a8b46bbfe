import type { Journal, JournalEntry } from '../shared/journal.ts';
import { NO_JOURNAL } from '../shared/journal.ts';
import { type Certificate, CertificateStore } from './extensions/certificates/certificate-store.ts';
import { type Group, GroupStore } from './groups/group-store.ts';
import type { Member } from './members/member.ts';
import { MemberStore } from './members/member-store.ts';
import type { ElearnioSettings } from './settings.ts';
import { Tallies, type Tally } from './tallies.ts';

const KEPT_REFUSALS = 200;

/** The portal's data. Every change goes through here, because here it is written down before anyone is answered. */
export class Portal {
  readonly members = new MemberStore();
  readonly groups = new GroupStore();
  readonly certificates = new CertificateStore();
  readonly tallies = new Tallies();
  readonly settings: ElearnioSettings;
  /** Why the last refusals happened. The vendor does not say; a test wants to know. */
  refusals: { endpoint: string; because: string }[] = [];
  journal: Journal = NO_JOURNAL;

  constructor(settings: ElearnioSettings) {
    this.settings = settings;
  }

  saveMembers(members: readonly Member[], tally: Tally = {}): void {
    for (const member of members) this.members.put(member);
    this.tallies.add(tally);
    const counted = Object.keys(tally).length > 0 ? [{ kind: 'tally', tally }] : [];
    this.journal.append(...members.map((member) => ({ kind: 'member', member })), ...counted);
  }

  removeMember(id: number, tally: Tally = {}): boolean {
    if (!this.members.remove(id)) return false;
    this.tallies.add(tally);
    this.journal.append({ kind: 'member-gone', id }, { kind: 'tally', tally });
    return true;
  }

  /** The group and those who came in or went with it, in one piece. */
  saveGroup(group: Group, changed: readonly Member[] = [], tally: Tally = {}): void {
    this.groups.put(group);
    this.journal.append({ kind: 'group', group });
    if (changed.length > 0) this.saveMembers(changed, tally);
  }

  removeGroup(id: number): boolean {
    const left = this.members.byGroup.get(id).map((memberId) => this.members.get(memberId) as Member);
    if (!this.groups.remove(id)) return false;
    this.journal.append({ kind: 'group-gone', id });
    this.saveMembers(left.map((member) => ({ ...member, groups: member.groups.filter((group) => group !== id) })));
    return true;
  }

  saveCertificates(certificates: readonly Certificate[]): void {
    for (const certificate of certificates) this.certificates.put(certificate);
    this.journal.append(...certificates.map((certificate) => ({ kind: 'certificate', certificate })));
  }

  removeCertificate(id: number): boolean {
    if (!this.certificates.remove(id)) return false;
    this.journal.append({ kind: 'certificate-gone', id });
    return true;
  }

  count(tally: Tally): void {
    this.saveMembers([], tally);
  }

  resetTallies(): void {
    this.tallies.reset();
    this.journal.append({ kind: 'tally-reset' });
  }

  noteRefusal(endpoint: string, because: string): void {
    this.refusals.push({ endpoint, because });
    if (this.refusals.length > KEPT_REFUSALS) this.refusals.shift();
  }

  replay(entry: JournalEntry): void {
    if (entry.kind === 'member') this.members.put(entry.member as Member);
    if (entry.kind === 'member-gone') this.members.remove(Number(entry.id));
    if (entry.kind === 'group') this.groups.put(entry.group as Group);
    if (entry.kind === 'group-gone') this.groups.remove(Number(entry.id));
    if (entry.kind === 'certificate') this.certificates.put(entry.certificate as Certificate);
    if (entry.kind === 'certificate-gone') this.certificates.remove(Number(entry.id));
    if (entry.kind === 'tally') this.tallies.add(entry.tally as Tally);
    if (entry.kind === 'tally-reset') this.tallies.reset();
    if (entry.kind === 'settings') Object.assign(this.settings, entry.patch);
  }
}
