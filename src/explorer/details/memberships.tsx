import { useDetails } from "./details.ts";
import { PostList, postOf } from "./offices.tsx";

/** What an actor belongs to, and who belongs to it. */
export function Memberships({ id }: { readonly id: string }) {
  const { records } = useDetails();
  return (
    <>
      <PostList
        title="Member of"
        posts={records.membershipsOf(id).map((one) => ({ actor: one.group, ...postOf(one) }))}
      />
      <PostList
        title="Members"
        posts={records.membersOf(id).map((one) => ({ actor: one.member, ...postOf(one) }))}
      />
    </>
  );
}
